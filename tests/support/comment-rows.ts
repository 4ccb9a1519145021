// Comment rows: a builder for what a reviewer says.
import type { Comment } from '@/lib/domain/comment';
import { idOf, rowFields } from './one-row';

export const commentRow = (partial: Partial<Comment> = {}): Comment => ({
  ...rowFields(partial.id ?? idOf('com', 1)),
  author: 'Olga',
  walkthroughId: idOf('run', 1),
  touchpointId: null,
  text: 'Please add the confirmation mail',
  settledAt: null,
  ...partial,
});
