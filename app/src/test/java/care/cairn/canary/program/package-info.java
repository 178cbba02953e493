/** A program of two modules that use each other. Never started. */
package care.cairn.canary.program;
