import * as Y from 'yjs';
import type { ParticipantId, VoiceId } from '../../shared/ids.ts';

/**
 * Who wrote what stands on each thing of a child's pages: by the Yjs client ids under its words, drawing, face and
 * permission, and by whom the gate bound those to. Nobody can say on the page that somebody else held the pen.
 */
export function voiceWriters(
  doc: Y.Doc,
  owners: Readonly<Record<string, string>>,
): ReadonlyMap<VoiceId, readonly ParticipantId[]> {
  const writers = new Map<VoiceId, readonly ParticipantId[]>();
  for (const [id, item] of doc.getMap<Y.Map<unknown>>('voice')) {
    const found = new Set([...clientsUnder(item)].flatMap((client) => owners[String(client)] ?? []));
    writers.set(id as VoiceId, [...found] as ParticipantId[]);
  }
  return writers;
}

function* clientsUnder(type: Y.Map<unknown>): Iterable<number> {
  for (const struct of type._map.values()) {
    if (struct.deleted) continue;
    yield struct.id.client;
    const inside: unknown = struct.content.getContent()[0];
    if (inside instanceof Y.Map) yield* clientsUnder(inside);
  }
}
