/** Of each frame, while tiles are drawn: a frame has to leave room for moving what is drawn already. */
const WORK_A_FRAME_MS = 14;

interface Job {
  steps: Generator<void>;
  signal: AbortSignal;
  done: () => void;
  failed: (reason: unknown) => void;
}

/** Draws one tile after another, some steps in every frame. */
export class Brush {
  #jobs: Job[] = [];
  #running = false;

  /** Whether nothing waits to be drawn. */
  get idle(): boolean {
    return this.#jobs.length === 0;
  }

  /** Done when all steps were taken; fails when the signal says that nobody waits for them any more. */
  draw(steps: Generator<void>, signal: AbortSignal): Promise<void> {
    return new Promise((done, failed) => {
      this.#jobs.push({ steps, signal, done, failed });
      if (!this.#running) {
        this.#running = true;
        requestAnimationFrame(this.#frame);
      }
    });
  }

  readonly #frame = (): void => {
    const until = performance.now() + WORK_A_FRAME_MS;
    while (this.#jobs.length > 0 && performance.now() < until) {
      this.#step(this.#jobs[0]);
    }
    this.#running = this.#jobs.length > 0;
    if (this.#running) {
      requestAnimationFrame(this.#frame);
    }
  };

  #step(job: Job): void {
    try {
      job.signal.throwIfAborted();
      if (job.steps.next().done) {
        this.#jobs.shift();
        job.done();
      }
    } catch (reason) {
      this.#jobs.shift();
      job.failed(reason);
    }
  }
}
