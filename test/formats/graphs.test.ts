import { DirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { readGexf } from '../../src/formats/gexf.js';
import { readGraphml } from '../../src/formats/graphml.js';
import { buildNetwork, fromGraphology, type GraphRecords, type Network, RecordError } from '../../src/index.js';
import { randomFrom } from '../../src/numeric/random.js';
import { fixture } from './interactions.js';

const networkOf = ({ members, interactions, directed }: GraphRecords): Network =>
  buildNetwork(interactions, { members, directed, strength: 'sum' });

function tiesOf({ members, ties }: Network): string[] {
  return members.flatMap((id, i) =>
    Array.from(ties.targets.subarray(ties.offsets[i]!, ties.offsets[i + 1]!), (j, k) =>
      [id, members[j]!, ties.strengths[ties.offsets[i]! + k]].join(' '),
    ),
  );
}

const gexf = (edges: string, more = '') =>
  `<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph ${more}>
<nodes><node id="A" label="Ada"/><node id="B"/><node id="C"/></nodes>
<edges>
${edges}
</edges></graph></gexf>`;

const graphml = (edges: string, more = 'edgedefault="undirected"') =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="w" for="edge" attr.name="weight" attr.type="double"/><graph ${more}>
<node id="A"/><node id="B"/><node id="C"/>

${edges}
</graph></graphml>`;

describe('by hand', () => {
  test.each([
    ['GEXF', () => readGexf(fixture('directed.gexf'))],
    ['GraphML', () => readGraphml(fixture('directed.graphml'))],
  ])('%s of NetworkX: nodes, attributes, hostile ids, direction, strength, an edge to itself', async (_, read) => {
    const result = await read();
    expect(result.directed).toBe(true);
    expect(result.members.ids).toEqual(['__proto__', 'b<o>', '3', 'alone']);
    expect(result.members.names.slice(0, 2)).toEqual(['Ada & Söhne', 'Bo']);
    expect(result.members.attributes.get('region')).toEqual(['Asia', 'Africa', 'Asia', '']);
    expect(tiesOf(networkOf(result))).toEqual(['__proto__ b<o> 2.5', 'b<o> 3 4', 'b<o> __proto__ 1']);
    expect(result.interactions.kinds).toContain('meeting');
    expect(result.rejected.map(({ reason, value }) => [reason, value])).toEqual([['self-interaction', '3']]);
    expect(result.ledger).toMatchObject({ read: 4, accepted: 3, rejected: 1 });
    expect(result.memberLedger).toMatchObject({ read: 4, accepted: 4 });
  });

  test('GraphML of igraph: parallel edges are added, names are names', async () => {
    const result = await readGraphml(fixture('igraph.graphml'));
    expect(result.members.names).toEqual(['Ada', 'Bo', 'Cy']);
    expect(tiesOf(networkOf(result))).toEqual(['n0 n1 4.5', 'n1 n0 4.5', 'n1 n2 2', 'n2 n1 2']); // 1.5 + 3
  });

  test('what cannot be used is refused with its line', async () => {
    const edges = [
      '<edge source="A" target="B" weight="0"/>',
      '<edge source="A" target="X"/>',
      '<edge source="A" target="B" weight="ten"/>',
      '<edge source="A" target="A"/>',
      '<edge source="B" target="A"/>',
      '<edge target="A"/>',
    ];
    const result = await readGexf(gexf(edges.join('\n')).replace('</nodes>', '<node id="A"/><node/></nodes>'));
    expect(result.rejected.map(({ line, reason, column, value }) => [line, reason, column, value])).toEqual([
      [3, 'repeated-member', 'id', 'A'],
      [3, 'missing-member', 'id', ''],
      [5, 'zero-strength', 'strength', '0'],
      [6, 'unknown-member', 'target', 'X'],
      [7, 'invalid-strength', 'strength', 'ten'],
      [8, 'self-interaction', 'target', 'A'],
      [10, 'missing-member', 'source', ''],
    ]);
    expect(result.withoutStrength).toBe(4);
    expect(tiesOf(networkOf(result))).toEqual(['A B 1', 'B A 1']);
    await expect(readGexf(gexf(edges.join('\n')), { strict: true, file: 'net.gexf' })).rejects.toThrow(
      'net.gexf:5: a strength must be above 0; `strength` has "0"',
    );
  });

  test('an undirected edge goes both ways where others have a direction', async () => {
    const mixed = gexf('<edge source="A" target="B" type="directed"/><edge source="B" target="C" weight="2"/>');
    expect(tiesOf(networkOf(await readGexf(mixed)))).toEqual(['A B 1', 'B C 2', 'C B 2']);
    const one = graphml(
      '<edge source="A" target="B" directed="false"/><edge source="B" target="C"/>',
      'edgedefault="directed"',
    );
    expect(tiesOf(networkOf(await readGraphml(one)))).toEqual(['A B 1', 'B A 1', 'B C 1']);
  });

  test('declared attributes, their defaults, and another one for strength', async () => {
    const text = gexf(
      '<edge source="A" target="B"><attvalues><attvalue for="0" value="7"/></attvalues></edge>\n<edge source="B" target="C"/>',
    ).replace(
      '<nodes>',
      '<attributes class="edge"><attribute id="0" title="hours"><default>3</default></attribute></attributes><nodes>',
    );
    expect(tiesOf(networkOf(await readGexf(text, { strength: 'hours' })))).toEqual([
      'A B 7',
      'B A 7',
      'B C 3',
      'C B 3',
    ]);
    expect(tiesOf(networkOf(await readGexf(text)))).toEqual(['A B 1', 'B A 1', 'B C 1', 'C B 1']);
  });

  test('a file of yEd, whose keys are for ports and whose labels are drawn', async () => {
    const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="port" id="d0" yfiles.type="portgraphics"/>
<key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel alignment="center">Ada</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"/><edge source="n0" target="n1"/></graph></graphml>`;
    const { members, directed } = await readGraphml(text);
    expect(members.names).toEqual(['Ada', '']);
    expect(directed).toBe(true);
  });
});

describe('golden', () => {
  test('GEXF: the network that graphology-gexf reads', async () => {
    const random = randomFrom(3);
    for (let round = 0; round < 20; round++) {
      const type = random() < 0.5 ? 'directed' : 'undirected';
      const edges = Array.from({ length: 6 }, (_, k) => {
        const [s, t] = [Math.floor(random() * 3), Math.floor(random() * 3)];
        return `<edge id="${k}" source="${'ABC'[s]}" target="${'ABC'[t]}" weight="${1 + Math.floor(random() * 9)}"/>`;
      });
      const text = gexf(edges.join('\n'), `defaultedgetype="${type}"`);
      expect(tiesOf(networkOf(await readGexf(text)))).toEqual(tiesOf(fromGraphology(parseGexf(MultiGraph, text))));
    }
  });

  test('GraphML: the network that graphology-graphml reads', async () => {
    const text = graphml(
      '<edge source="A" target="B"><data key="w">2.5</data></edge><edge source="C" target="B"><data key="w">4</data></edge>',
      'edgedefault="directed"',
    );
    expect(tiesOf(networkOf(await readGraphml(text)))).toEqual(
      tiesOf(fromGraphology(parseGraphml(DirectedGraph, text))),
    );
  });
});

describe('edge cases', () => {
  const bomb = `<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n${gexf('').slice(22)}`;

  test('entities of the file are never expanded', async () => {
    await expect(readGexf(bomb)).rejects.toThrow(
      'gexf:1: a document type that defines entities of its own is not read',
    );
    await expect(readGexf(gexf('<edge source="&constructor;" target="B"/>'))).rejects.toThrow(
      'gexf:5: the XML is not well formed here',
    );
    await expect(readGexf(gexf('<edge source="A&amp;B" target="B"/>'))).resolves.toMatchObject({
      rejected: [{ reason: 'unknown-member', value: 'A&B' }],
    });
  });

  test('what is no graph, or no whole XML, says so in a sentence', async () => {
    await expect(readGexf('From,To\nA,B')).rejects.toThrow('gexf: XML must begin with <, got "From,To"');
    await expect(readGexf('')).rejects.toThrow('gexf: the XML is not whole; the file may be cut short');
    await expect(readGexf(gexf('').slice(0, -20))).rejects.toThrow(
      'gexf: the XML is not whole; the file may be cut short',
    );
    await expect(readGexf('<svg/>')).rejects.toThrow('gexf: there is no GEXF in it: no `gexf` with a `graph`');
    await expect(readGraphml('<svg/>')).rejects.toThrow(
      'graphml: there is no GraphML in it: no `graphml` with a `graph`',
    );
    await expect(readGraphml(graphml('<hyperedge/>'))).rejects.toThrow(
      'graphml:4: an edge of more than two nodes is not read',
    );
  });

  test('an empty graph is no members', async () => {
    const { members, interactions } = await readGexf('<gexf><graph/></gexf>');
    expect([members.ids.length, interactions.source.length]).toEqual([0, 0]);
  });

  test('pieces of any size give the same', async () => {
    const bytes = fixture('directed.graphml');
    const whole = await readGraphml(bytes);
    for (const size of [1, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) =>
        bytes.slice(k * size, (k + 1) * size),
      );
      expect(await readGraphml(pieces)).toEqual(whole);
    }
  });

  test('damage is a RecordError or a refusal, never a crash', async () => {
    const random = randomFrom(5);
    const bytes = fixture('directed.gexf');
    for (let k = 0; k < 300; k++) {
      const copy = bytes.slice(0, k % 3 === 0 ? Math.floor(random() * bytes.length) : bytes.length);
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
      const result = await readGexf(copy).catch((error) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(RecordError);
      else expect(result.ledger.read).toBe(result.ledger.accepted + result.ledger.rejected);
    }
  });
});
