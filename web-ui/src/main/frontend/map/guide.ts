import { toLonLat } from 'ol/proj';
import type { Taker } from './explorer';
import type { Stage } from './stage';

/** Somebody pointed at a place: degrees in WGS 84. */
export interface Pointed {
  lon: number;
  lat: number;
}

/** Takes clicks and keys on a map that follows another one: they point and choose nothing. */
export class Guide implements Taker {
  readonly active = true;
  readonly closable = false;

  constructor(
    private readonly stage: Stage,
    private readonly pointed: (place: Pointed) => void,
  ) {
    stage.map.on('click', (event) => this.#at(event.coordinate));
  }

  /** Pointing at the area where the keyboard is. */
  add(point: [number, number]): void {
    this.#at(this.stage.worldOf(point));
  }

  /** There is no line to take back, to finish or to give up. */
  undo(): void {}
  finish(): void {}
  stop(): void {}

  #at(world: number[]): void {
    const [lon, lat] = toLonLat(world);
    this.pointed({ lon, lat });
  }
}
