import { useStore } from 'zustand';
import { measurement } from './measure.ts';
import type { Measurement } from './measure.ts';

/** Subscribes a component to the measurement, which is kept apart from the page's store. */
export const useMeasurement = (): Measurement => useStore(measurement);
