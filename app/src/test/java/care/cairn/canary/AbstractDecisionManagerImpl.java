package care.cairn.canary;

/** A name that says nothing. Never called. */
public class AbstractDecisionManagerImpl {}
