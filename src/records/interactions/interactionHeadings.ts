/** What a column of interactions can say. */
export type InteractionRole = 'source' | 'target' | 'time' | 'kind' | 'strength';

/** The usual headings of each, the likelier first, without case, space and separators. */
export const INTERACTION_HEADINGS: { readonly [R in InteractionRole]: readonly string[] } = {
  source: words(
    'source from sender ego membera member1 persona person1 organisationa organizationa organisation1 organization1',
    'orga org1 partya sourceid fromid senderid sourcemember frommember initiator giver actor actora node1 nodea id1 ida a person',
  ),
  target: words(
    'target to receiver recipient alter memberb member2 personb person2 organisationb organizationb organisation2',
    'organization2 orgb org2 partyb targetid toid receiverid recipientid targetmember tomember partner taker actorb',
    'node2 nodeb id2 idb b with',
  ),
  time: words(
    'date time timestamp datetime dateandtime when day occurredat occurred sentat sent createdat interactiondate',
    'eventdate meetingdate contactdate startdate start',
  ),
  kind: words(
    'type kind relation channel relationship interactiontype relationtype relationshiptype tietype edgetype',
    'interactionkind layer medium category activity',
  ),
  strength: words(
    'weight strength value count duration amount frequency interactions contacts tiestrength edgeweight intensity minutes',
  ),
};

function words(...lines: string[]): string[] {
  return lines.join(' ').split(' ');
}
