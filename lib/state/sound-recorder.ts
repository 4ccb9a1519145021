// Sound recorder: the browser's own recorder, which gives a piece every second, with the level that it hears.

/** Milliseconds of a piece: as much is lost when the panel closes. */
const PIECE = 1_000;

const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

export interface SoundRecorder {
  /** Loudness of this moment, 0..1. */
  level(): number;
  pause(): void;
  resume(): void;
  /** Ends it; resolves when the last piece was handed over. */
  stop(): Promise<void>;
}

/** Records what `stream` hears. `onPiece` gets the pieces in order, `onEnd` hears of an end that nobody asked for. */
export function recordSound(stream: MediaStream, onPiece: (piece: Blob) => void, onEnd: () => void): SoundRecorder {
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType, audioBitsPerSecond: 48_000 } : {});
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let asked = false;
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      void context.close();
      resolve();
      if (!asked) onEnd();
    });
  });
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) onPiece(data);
  });
  recorder.start(PIECE);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      // Speech is far below full scale; the root lifts it to where it can be seen.
      return Math.min(1, Math.sqrt(loudness) * 1.6);
    },
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    stop() {
      asked = true;
      if (recorder.state !== 'inactive') recorder.stop();
      return ended;
    },
  };
}
