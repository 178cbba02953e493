package care.cairn.canary;

import care.cairn.canary.fhir.Bundle;

/** Reads FHIR outside the one module that may. Never called. */
public class ReaderOfBundles {
    Object read(Bundle bundle) {
        return bundle.hashCode();
    }
}
