import { useSyncExternalStore } from "react";
import { Cell } from "./cell.ts";
import { keep, kept } from "./kept.ts";

const on = new Cell(kept("sound") === "on");

function choose(next: boolean): void {
  on.set(next);
  keep("sound", next ? "on" : null);
  if (next) {
    ring("phase");
  }
}

/** Whether this device may make a sound; silent until somebody asks for it. */
export function useSound() {
  return { sound: useSyncExternalStore(on.subscribe, on.get), chooseSound: choose };
}

const notes = { phase: [523.25, 659.25], lastMinute: [587.33] } as const;
let context: AudioContext | undefined;

/** One soft bell, or nothing when sound is off. */
export function ring(what: keyof typeof notes): void {
  if (!on.get() || typeof AudioContext === "undefined") {
    return;
  }
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  for (const [i, pitch] of notes[what].entries()) {
    const start = currentTime + i * 0.18;
    const tone = new OscillatorNode(context, { frequency: pitch, type: "sine" });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.9);
    tone.connect(volume).connect(destination);
    tone.start(start);
    tone.stop(start + 1);
  }
}
