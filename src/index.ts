// records: rows of CSV or of an app → interactions and members, with an account of every line

export type { Affiliations } from './records/affiliations/affiliations.js';
export {
  type ByOrganisationOptions,
  byOrganisation,
  type OrganisationAccount,
  type OrganisationInteractions,
} from './records/affiliations/byOrganisation.js';
export type { UnaffiliatedPerson } from './records/affiliations/organisationUnits.js';
export {
  type AffiliationsResult,
  type ReadAffiliationsOptions,
  readAffiliations,
} from './records/affiliations/readAffiliations.js';
export type { Attendance, AttendanceResult } from './records/attendance/attendance.js';
export { type AttendanceRow, attendanceFrom } from './records/attendance/attendanceFrom.js';
export type { AttendanceOptions } from './records/attendance/attendanceOptions.js';
export type { EventRule } from './records/attendance/eventsOf.js';
export { type ReadAttendanceOptions, readAttendance } from './records/attendance/readAttendance.js';
export type { NumberOptions } from './records/cells/amount.js';
export type { DateOptions, Moment } from './records/cells/time.js';
export type { InteractionOptions, InteractionResult } from './records/interactions/interactionOptions.js';
export { type InteractionRow, interactionsFrom } from './records/interactions/interactionsFrom.js';
export { type ReadInteractionsOptions, readInteractions } from './records/interactions/readInteractions.js';
export type { Interactions, Members } from './records/interactions.js';
export type { GraphRecords } from './records/json/graphRecords.js';
export { type JsonRowsOptions, jsonRows } from './records/json/jsonRows.js';
export { type ReadKumuOptions, readKumu } from './records/json/readKumu.js';
export type { Ledger, Rejected, Spelling } from './records/ledger.js';
export { type MembersDuringOptions, membersDuring } from './records/members/membersDuring.js';
export { type AliasesResult, type ReadAliasesOptions, readAliases } from './records/members/readAliases.js';
export { type MembersResult, type ReadMembersOptions, readMembers } from './records/members/readMembers.js';
export type { Aliases } from './records/members/resolve.js';
export { REASONS, type Reason } from './records/reasons.js';
export { RecordError } from './records/recordError.js';
export { type ReadSurveyOptions, readSurvey } from './records/survey/readSurvey.js';
export type {
  RepeatedAnswer,
  ResponseStatus,
  ScaleAccount,
  Survey,
  SurveyResult,
  SurveyScale,
} from './records/survey/survey.js';
export { surveyFrom } from './records/survey/surveyFrom.js';
export type { SurveyRole } from './records/survey/surveyHeadings.js';
export type { SurveyOptions } from './records/survey/surveyOptions.js';
export type { RepeatRule } from './records/survey/surveyRepeats.js';
export type { ScaleOptions } from './records/survey/surveyScale.js';
export type { ColumnChoice } from './records/table/headings.js';
export type { Progress } from './records/table/pace.js';
export type { ReadOptions } from './records/table/readOptions.js';
export type { PlacedRow, Source, TableRows, TextSource } from './records/table/text.js';

// network: interactions → one frozen network, views of it, and the border to graphology

export { buildLayers } from './network/buildLayers.js';
export { buildNetwork } from './network/buildNetwork.js';
export type { BuildNetworkOptions } from './network/buildPlan.js';
export type { EventChoice, EventFate } from './network/chosenEvents.js';
export type { Direction } from './network/direction.js';
export { type FromGraphologyOptions, fromGraphology, toGraphology } from './network/graphology.js';
export type { Groups, Labels } from './network/groups.js';
export { isReported, type Reported } from './network/isReported.js';
export type { Attribute, Network } from './network/network.js';
export type { Partition } from './network/partition.js';
export type { Distance } from './network/paths.js';
export { type ProjectAttendanceOptions, projectAttendance } from './network/projectAttendance.js';
export type { ProjectionRule } from './network/projectedTies.js';
export { type RollUp, type RollUpOptions, rollUp } from './network/rollUp.js';
export type { KindScale } from './network/scaledStrengths.js';
export type { InSequence } from './network/sequence.js';
export type { StrengthRule } from './network/strengthsOf.js';
export {
  type SurveyNetwork,
  type SurveyNetworkOptions,
  type SymmetrizeReports,
  surveyNetwork,
} from './network/surveyNetwork.js';
export type { ReportOptions } from './network/surveyReports.js';
export type { Symmetrize, Ties } from './network/ties.js';
export { largestComponent, subnetwork, type UndirectedOptions, undirected, without } from './network/views.js';
export type { NetworkWindow } from './network/windowNetworks.js';
export type { WindowSpan } from './network/windowSpans.js';
export { type Windows, type WindowsOptions, windows } from './network/windows.js';
export type { WindowUnit } from './network/windowUnits.js';

// long work: how it is watched and stopped

export type { WorkOptions, WorkProgress } from './numeric/steps.js';

// metrics, a network → numbers: how much connection there is

export { type AlgebraicConnectivityOptions, algebraicConnectivity } from './metrics/density/algebraicConnectivity.js';
export {
  type ApproximateDistances,
  type ApproximateDistancesOptions,
  approximateDistances,
} from './metrics/density/approximateDistances.js';
export { type AverageClusteringOptions, averageClustering } from './metrics/density/averageClustering.js';
export { type CliquesOptions, cliques } from './metrics/density/cliques.js';
export { type ClusteringMethod, type ClusteringOptions, clustering } from './metrics/density/clustering.js';
export { type ComponentsOptions, components } from './metrics/density/components.js';
export { connectedness } from './metrics/density/connectedness.js';
export { type ConnectivityOptions, connectivity } from './metrics/density/connectivity.js';
export { type CorenessOptions, coreness } from './metrics/density/coreness.js';
export { density } from './metrics/density/density.js';
export { type Diameter, type DiameterOptions, diameter } from './metrics/density/diameter.js';
export {
  type DistanceDistribution,
  type DistanceDistributionOptions,
  distanceDistribution,
} from './metrics/density/distanceDistribution.js';
export { type Distances, type DistancesOptions, distances } from './metrics/density/distances.js';
export { type DyadCensus, dyadCensus } from './metrics/density/dyadCensus.js';
export { egoDensity } from './metrics/density/egoDensity.js';
export { type FragmentationOptions, fragmentation } from './metrics/density/fragmentation.js';
export { type GlobalEfficiencyOptions, globalEfficiency } from './metrics/density/globalEfficiency.js';
export { type GroupDensity, type GroupDensityOptions, groupDensity } from './metrics/density/groupDensity.js';
export { type Krackhardt, krackhardt } from './metrics/density/krackhardt.js';
export { localEfficiency } from './metrics/density/localEfficiency.js';
export { onionLayers } from './metrics/density/onionLayers.js';
export { type ReciprocityOptions, reciprocity } from './metrics/density/reciprocity.js';
export { type RichClubOptions, richClub } from './metrics/density/richClub.js';
export { type SmallWorld, type SmallWorldOptions, smallWorld } from './metrics/density/smallWorld.js';
export { type TransitivityOptions, transitivity } from './metrics/density/transitivity.js';
export { triadCensus } from './metrics/density/triadCensus.js';
export { TRIADS, type Triad, type TriadCensus } from './metrics/density/triads.js';
export { trussness } from './metrics/density/trussness.js';
export { type ValuedDensityOptions, valuedDensity } from './metrics/density/valuedDensity.js';

// metrics: who is central, and how centralised the whole is

export { type BetweennessOptions, betweenness } from './metrics/centrality/betweenness.js';
export { type BonacichPowerOptions, bonacichPower } from './metrics/centrality/bonacichPower.js';
export {
  type CentralizationMeasure,
  type CentralizationOptions,
  centralization,
} from './metrics/centrality/centralization.js';
export { type ClosenessOptions, closeness } from './metrics/centrality/closeness.js';
export {
  type CurrentFlowBetweennessOptions,
  currentFlowBetweenness,
} from './metrics/centrality/currentFlowBetweenness.js';
export { type CurrentFlowClosenessOptions, currentFlowCloseness } from './metrics/centrality/currentFlowCloseness.js';
export { type DecayOptions, decay } from './metrics/centrality/decay.js';
export { type DegreeOptions, degree } from './metrics/centrality/degree.js';
export { type Dominance, dominance } from './metrics/centrality/dominance.js';
export { type EigenvectorOptions, eigenvector } from './metrics/centrality/eigenvector.js';
export { type HarmonicOptions, harmonic } from './metrics/centrality/harmonic.js';
export { type Hits, type HitsOptions, hits } from './metrics/centrality/hits.js';
export { type KatzOptions, katz } from './metrics/centrality/katz.js';
export { type Nearness, type NearnessOptions, nearness } from './metrics/centrality/nearness.js';
export { type OpsahlDegreeOptions, opsahlDegree } from './metrics/centrality/opsahlDegree.js';
export { type PagerankOptions, pagerank } from './metrics/centrality/pagerank.js';
export type { Places, SampledValues } from './metrics/centrality/places.js';
export { type ReachOptions, reach } from './metrics/centrality/reach.js';
export { type ReachEfficiencyOptions, reachEfficiency } from './metrics/centrality/reachEfficiency.js';
export {
  type SampledBetweenness,
  type SampledBetweennessOptions,
  sampledBetweenness,
} from './metrics/centrality/sampledBetweenness.js';
export { type SampledClosenessOptions, sampledCloseness } from './metrics/centrality/sampledCloseness.js';
export { type SampledHarmonicOptions, sampledHarmonic } from './metrics/centrality/sampledHarmonic.js';
export type { SampledNearness } from './metrics/centrality/sampledNearness.js';
export type { Scale } from './metrics/centrality/scaled.js';
export { type StrengthOptions, strength } from './metrics/centrality/strength.js';
export { type SubgraphCentralityOptions, subgraphCentrality } from './metrics/centrality/subgraphCentrality.js';
export { type TieBetweennessOptions, tieBetweenness } from './metrics/centrality/tieBetweenness.js';
export { type TopCloseness, type TopClosenessOptions, topCloseness } from './metrics/centrality/topCloseness.js';

// metrics: who connects what would be apart

export { biconnectedComponents } from './metrics/bridging/biconnectedComponents.js';
export { type BridgenessOptions, bridgeness } from './metrics/bridging/bridgeness.js';
export { bridges } from './metrics/bridging/bridges.js';
export { type BridgingCentralityOptions, bridgingCentrality } from './metrics/bridging/bridgingCentrality.js';
export { bridgingCoefficient } from './metrics/bridging/bridgingCoefficient.js';
export {
  type Brokerage,
  type BrokerageCounts,
  type BrokerageOptions,
  type BrokerRoles,
  brokerage,
} from './metrics/bridging/brokerage.js';
export { type BrokeredBetween, brokeredBetween } from './metrics/bridging/brokeredBetween.js';
export { type ConstraintOptions, constraint } from './metrics/bridging/constraint.js';
export { cutMembers } from './metrics/bridging/cutMembers.js';
export { dyadicConstraint } from './metrics/bridging/dyadicConstraint.js';
export { type EffectiveSizeOptions, effectiveSize } from './metrics/bridging/effectiveSize.js';
export { efficiency } from './metrics/bridging/efficiency.js';
export type { EgoModel } from './metrics/bridging/egoModel.js';
export {
  type EiIndex,
  type EiIndexOptions,
  type EiOfGroup,
  eiIndex,
} from './metrics/bridging/eiIndex.js';
export type { EiRange } from './metrics/bridging/eiRange.js';
export { type EverettValenteOptions, everettValente } from './metrics/bridging/everettValente.js';
export { hierarchy } from './metrics/bridging/hierarchy.js';
export { type LocalBridge, type LocalBridgesOptions, localBridges } from './metrics/bridging/localBridges.js';
export { type ParticipationOptions, participation } from './metrics/bridging/participation.js';
export { type RaoStirlingOptions, raoStirling } from './metrics/bridging/raoStirling.js';
export { type TieDiversityOptions, tieDiversity } from './metrics/bridging/tieDiversity.js';
export { valenteFujimoto } from './metrics/bridging/valenteFujimoto.js';
export { type WithinModuleZOptions, withinModuleZ } from './metrics/bridging/withinModuleZ.js';

// metrics: how strong each tie is

export { type DisparityOptions, disparity, type Ends } from './metrics/ties/disparity.js';
export { embeddedness } from './metrics/ties/embeddedness.js';
export type { RecordAccount, TieHistory, TieHistoryOptions } from './metrics/ties/history.js';
export { type MultiplexityOptions, multiplexity } from './metrics/ties/multiplexity.js';
export { type NoiseCorrected, type NoiseCorrectedOptions, noiseCorrected } from './metrics/ties/noiseCorrected.js';
export { overlap } from './metrics/ties/overlap.js';
export { reciprocityBalance } from './metrics/ties/reciprocityBalance.js';
export { type SignificantTiesOptions, significantTies } from './metrics/ties/significantTies.js';
export { simmelian } from './metrics/ties/simmelian.js';
export type { StrengthPart, StrengthParts } from './metrics/ties/strengthParts.js';
export { tieHistory } from './metrics/ties/tieHistory.js';
export { type TieState, type TieStates, type TieStatesOptions, tieStates } from './metrics/ties/tieStates.js';
export { type TieStrength, type TieStrengthOptions, tieStrength } from './metrics/ties/tieStrength.js';

// metrics: attendance before it becomes ties, what large events add, and which ties are more than chance

export {
  type AttendanceSummary,
  type AttendanceSummaryOptions,
  attendanceSummary,
} from './metrics/attendance/attendanceSummary.js';
export { type CoAttendance, type CoAttendanceOptions, coAttendance } from './metrics/attendance/coAttendance.js';
export {
  type EventDependence,
  type EventDependenceOptions,
  type EventShare,
  eventDependence,
} from './metrics/attendance/eventDependence.js';
export { type EventTable, eventTable } from './metrics/attendance/eventTable.js';
export {
  type SignificantCoAttendanceOptions,
  significantCoAttendance,
} from './metrics/attendance/significantCoAttendance.js';
export type { Correction } from './numeric/corrected.js';

// metrics: which groups form, and how firm they are

export {
  type AdjustedRandTest,
  type AdjustedRandTestOptions,
  adjustedRandTest,
} from './metrics/community/adjustedRandTest.js';
export type { AgainstChance } from './metrics/community/againstChance.js';
export {
  type ContingencyTable,
  comparePartitions,
  type PartitionComparison,
  type SplitJoin,
} from './metrics/community/comparePartitions.js';
export { type Conductance, type ConductanceOptions, conductance } from './metrics/community/conductance.js';
export { consensus } from './metrics/community/consensus.js';
export type { Consensus, ConsensusCommunity, ConsensusOptions } from './metrics/community/consensusOf.js';
export { type ConstantPottsOptions, constantPotts } from './metrics/community/constantPotts.js';
export { type CoverageOptions, coverage } from './metrics/community/coverage.js';
export type { Teleportation } from './metrics/community/flow.js';
export {
  type GroupShare,
  type GroupSummary,
  type GroupSummaryOptions,
  groupSummary,
} from './metrics/community/groupSummary.js';
export { type InfomapOptions, type InfomapPartition, infomap } from './metrics/community/infomap.js';
export { type LabelPropagationOptions, labelPropagation } from './metrics/community/labelPropagation.js';
export { type LeidenOptions, leiden } from './metrics/community/leiden.js';
export { type LouvainOptions, louvain } from './metrics/community/louvain.js';
export { type MapEquationOptions, mapEquation } from './metrics/community/mapEquation.js';
export { type ModularityOptions, modularity } from './metrics/community/modularity.js';
export { modularityTest } from './metrics/community/modularityTest.js';
export type { ModularityTest, ModularityTestOptions } from './metrics/community/modularityTestOf.js';
export type { PartitionInformation } from './metrics/community/partitionInformation.js';
export { partitionPerformance } from './metrics/community/partitionPerformance.js';
export { type WalktrapOptions, type WalktrapPartition, walktrap } from './metrics/community/walktrap.js';

// metrics: how groups mix, and whether like goes with like

export { type AssortativityOptions, assortativity } from './metrics/mixing/assortativity.js';
export { type DegreeAssortativityOptions, degreeAssortativity } from './metrics/mixing/degreeAssortativity.js';
export {
  type Homophily,
  type HomophilyOfGroup,
  type HomophilyOptions,
  homophily,
} from './metrics/mixing/homophily.js';
export { type Mixing, type MixingOptions, mixing } from './metrics/mixing/mixing.js';
export {
  type MemberNumbers,
  type NumericAssortativityOptions,
  numericAssortativity,
} from './metrics/mixing/numericAssortativity.js';

// metrics: whether there is a core, and who is in it

export {
  type ContinuousCoreness,
  type ContinuousCorenessOptions,
  continuousCoreness,
} from './metrics/core/continuousCoreness.js';
export {
  type CorePeriphery,
  type CorePeripheryOptions,
  corePeriphery,
} from './metrics/core/corePeriphery.js';
export { corePeripheryTest } from './metrics/core/corePeripheryTest.js';
export type { CorePeripheryTest, CorePeripheryTestOptions } from './metrics/core/corePeripheryTestOf.js';

// metrics: what a survey covers, and how far its answers agree

export { type Received, type ReceivedOptions, received } from './metrics/survey/received.js';
export { type ReportAgreement, reportAgreement } from './metrics/survey/reportAgreement.js';
export { type SurveyCoverage, surveyCoverage } from './metrics/survey/surveyCoverage.js';

// metrics: what changes from one window to the next

export type { CommunityEvent, CommunityEventKind, CommunityInEvent } from './metrics/evolution/communityEvents.js';
export type { CommunityTimeline } from './metrics/evolution/communityTimelines.js';
export type { SurvivalCurve } from './metrics/evolution/kaplanMeier.js';
export type { LogRank } from './metrics/evolution/logRank.js';
export {
  type MemberRates,
  type MemberTurnover,
  type MemberTurnoverOptions,
  memberTurnover,
} from './metrics/evolution/memberTurnover.js';
export { type NetworkCorrelationOptions, networkCorrelation } from './metrics/evolution/networkCorrelation.js';
export { type Newcomers, type NewcomersOptions, newcomers, type TimeTo } from './metrics/evolution/newcomers.js';
export { type QapTest, type QapTestOptions, qapTest } from './metrics/evolution/qapTest.js';
export {
  type RankChange,
  type RankStability,
  type RankStabilityOptions,
  rankStability,
} from './metrics/evolution/rankStability.js';
export { type Survival, type SurvivalOptions, survivalCurve } from './metrics/evolution/survivalCurve.js';
export { type TieSurvival, type TieSurvivalOptions, tieSurvival } from './metrics/evolution/tieSurvival.js';
export { type TieChange, type TieTurnover, tieTurnover } from './metrics/evolution/tieTurnover.js';
export {
  type CommunityTracks,
  type TrackCommunitiesOptions,
  type TrackedCommunity,
  trackCommunities,
} from './metrics/evolution/trackCommunities.js';

// metrics: what would be left without a member, a tie, the coordinator

export {
  type CoordinatorDependence,
  type CoordinatorDependenceOptions,
  coordinatorDependence,
  type PairLoss,
} from './metrics/durability/coordinatorDependence.js';
export { type KeyPlayers, type KeyPlayersOptions, keyPlayers } from './metrics/durability/keyPlayers.js';
export type { LossAmong } from './metrics/durability/lossAmong.js';
export {
  type NetworkStage,
  type NetworkStageOptions,
  networkStage,
  type StageReading,
} from './metrics/durability/networkStage.js';
export { type RemovalImpact, type RemovalImpactOptions, removalImpact } from './metrics/durability/removalImpact.js';
export {
  type RemovalMeasure,
  type Robustness,
  type RobustnessOptions,
  robustness,
} from './metrics/durability/robustness.js';
export type { StageNumbers } from './metrics/durability/stageNumbers.js';
export type { Stage, StageCondition, StageRule } from './metrics/durability/stageRules.js';

// metrics: whose voices are in it

export { type BlauOptions, blau } from './metrics/diversity/blau.js';
export type { Categories } from './metrics/diversity/categories.js';
export { type Concentration, concentration } from './metrics/diversity/concentration.js';
export type { CrossTies } from './metrics/diversity/crossTies.js';
export { type EntropyOptions, entropy } from './metrics/diversity/entropy.js';
export { type GiniOptions, gini } from './metrics/diversity/gini.js';
export { type GroupCounts, groupCounts } from './metrics/diversity/groupCounts.js';
export type { GroupVoice } from './metrics/diversity/groupVoice.js';
export { type HillNumberOptions, hillNumber } from './metrics/diversity/hillNumber.js';
export { type IqvOptions, iqv } from './metrics/diversity/iqv.js';
export { type Mixture, type Voice, voice } from './metrics/diversity/voice.js';
export type { VoiceOptions } from './metrics/diversity/voiceValues.js';

// report: numbers → something a person reads

export type { Bridging } from './report/bridging.js';
export type { Brokers } from './report/brokers.js';
export type { Centrality } from './report/centrality.js';
export {
  type Change,
  type CompareProfilesOptions,
  compareProfiles,
  type ProfileComparison,
} from './report/compareProfiles.js';
export { type ComparisonMarkdownOptions, comparisonToMarkdown } from './report/comparisonToMarkdown.js';
export type { Connection } from './report/connection.js';
export type { Dependence, Dependent } from './report/coordinator.js';
export type { Durability, KeyContacts, KeyLoss, KeySet } from './report/durability.js';
export {
  type Evolution,
  type EvolutionOptions,
  type EvolutionStep,
  evolution,
  type WindowReading,
} from './report/evolution.js';
export { evolutionToMarkdown } from './report/evolutionToMarkdown.js';
export type { GovernanceForm } from './report/form.js';
export type { GroupReading } from './report/groups.js';
export type { GroupVoices, WindowVoice } from './report/groupVoices.js';
export type { Involvement } from './report/involvement.js';
export { type LedgerMarkdownOptions, ledgerToMarkdown } from './report/ledgerToMarkdown.js';
export type { Loss } from './report/losses.js';
export { type NewcomersMarkdownOptions, newcomersToMarkdown } from './report/newcomersToMarkdown.js';
export { profile } from './report/profile.js';
export type { Profile, ProfileOptions } from './report/profilePlan.js';
export type { Reading } from './report/reading.js';
export { byMember, memberTable, rows, type Table, type TableColumn, tieTable, top } from './report/table.js';
export type { TieReading } from './report/ties.js';
export { type CsvOptions, toCsv } from './report/toCsv.js';
export { toJson } from './report/toJson.js';
export { toMarkdown } from './report/toMarkdown.js';
export type { Naming } from './report/turnoverProse.js';
export type { VoiceReading } from './report/voice.js';
export type { WindowFigures } from './report/windowFigures.js';
export { type WindowColumn, windowTable } from './report/windowTable.js';
