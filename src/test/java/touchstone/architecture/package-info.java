/** The rules of the core that the compiler cannot know, and proof that each can fail. */
package touchstone.architecture;
