import { type ModularityTest, modularityTestParts } from '../metrics/community/modularityTestOf.js';
import { type CorePeripheryTest, corePeripheryTestParts } from '../metrics/core/corePeripheryTestOf.js';
import type { Network } from '../network/network.js';
import { rewirings } from '../network/rewired.js';
import { type Parts, partsTogether, wholeOf } from '../numeric/parts.js';

export interface ChanceTestsOptions {
  readonly samples: number;
  readonly seed: number;
}

/** The groups found and the core, beside those of the same random networks. */
export interface ChanceTests {
  readonly groups: ModularityTest;
  readonly core: CorePeripheryTest;
}

/** Tests a network without direction: `modularityTest` and `corePeripheryTest`, for which networks are drawn once. */
export function chanceTests(network: Network, options: ChanceTestsOptions): ChanceTests {
  return wholeOf(chanceTestsParts(network, options));
}

/** The tests in parts of some samples. */
export function chanceTestsParts(network: Network, options: ChanceTestsOptions): Parts<ChanceTests> {
  const drawn = rewirings(network.ties, options.seed);
  const { result, ...parts } = partsTogether<[ModularityTest, CorePeripheryTest]>([
    modularityTestParts(network, options, drawn),
    corePeripheryTestParts(network, options, drawn),
  ]);
  return {
    ...parts,
    result: (numbers) => {
      const [groups, core] = result(numbers);
      return { groups, core };
    },
  };
}
