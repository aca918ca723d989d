/** The rules of the whole software that the compiler cannot know, and proof that each can fail. */
package touchstone.architecture;
