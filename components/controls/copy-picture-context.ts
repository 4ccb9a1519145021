// Copy picture context: how a part of the screen is copied; absent where nothing can be, as in an export.
import { createContext } from 'preact';

/** Copies what `element` shows as a picture; `name` is a file's base name where it has to be saved instead. */
export type CopyElement = (element: Element, name: string) => Promise<void>;

export const CopyPictureContext = createContext<CopyElement | null>(null);
