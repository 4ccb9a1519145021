// Copy context: how the map and its touchpoints are copied; absent where nothing can be, as in an export.
import { createContext } from 'preact';
import type { MapCopy } from '@/lib/state/map-copy';

export const CopyContext = createContext<MapCopy | null>(null);
