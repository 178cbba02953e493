package care.cairn.canary.app.core;

/** A piece of core under the program, where it would be taken for a module. Never called. */
public class Count {}
