// Runs named checks one after the other and counts them; a failed one does not stop the rest.

export class Judge {
  passed = 0;
  failed = 0;

  async check(sentence, body) {
    try {
      await body();
      this.passed += 1;
      console.log(`  ok      ${sentence}`);
    } catch (problem) {
      this.fail(sentence, problem);
    }
  }

  fail(sentence, problem) {
    this.failed += 1;
    console.log(`  FAILED  ${sentence}\n          ${problem?.stack ?? problem}`);
  }

  /** Prints the closing line and ends the process: exit code 1 when a check failed. */
  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exit(this.failed === 0 ? 0 : 1);
  }
}

/** The error a promise is rejected with; fails when it is not. */
export async function refusal(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`was not refused, but answered ${JSON.stringify(value)?.slice(0, 300)}`);
}
