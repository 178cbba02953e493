package care.cairn.core.verifier;

import java.util.Optional;

/** The files of an exported record, by path below its folder ({@code docs/ledger-format.md}). */
@FunctionalInterface
interface RecordFiles {

    /** The bytes of a file; empty if there is none. */
    Optional<byte[]> read(String path);
}
