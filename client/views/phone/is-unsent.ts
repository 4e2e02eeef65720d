import type { MeetingModel } from '../../meeting/meeting-model.ts';

/** Whether words of this phone wait for signal: then nothing on it may be called sent. Tracked. */
export function isUnsent(model: Pick<MeetingModel, 'status'>): boolean {
  return model.status() === 'deviceOnly' || model.status() === 'problem';
}
