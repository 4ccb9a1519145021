// Microphone: whether the browser lets us hear it, and what stands in the way.
import { AppError } from '@/lib/domain/app-error';

/** `unknown`: a browser that does not say, and has to be asked. */
export type MicrophoneAccess = PermissionState | 'unknown';

export async function microphoneAccess(): Promise<MicrophoneAccess> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' as PermissionName })).state;
  } catch {
    return 'unknown';
  }
}

/** Rejects with `microphone-refused` or `microphone-missing`; where the browser can ask, it asks here. */
export async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (cause) {
    const refused = cause instanceof DOMException && /^(NotAllowed|Security)Error$/.test(cause.name);
    throw new AppError(refused ? 'microphone-refused' : 'microphone-missing', { cause });
  }
}
