package care.cairn.canary.fhir;

/** Stands in for a type of a FHIR library, of which the program has none yet. */
public class Bundle {}
