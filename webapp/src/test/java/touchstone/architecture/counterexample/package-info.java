/** What the rules of the application forbid. Nothing here is used, but by their tests. */
package touchstone.architecture.counterexample;
