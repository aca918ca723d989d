/** What the rules of the core forbid, one class a rule. Nothing here is used, but by their test. */
package touchstone.architecture.counterexample;
