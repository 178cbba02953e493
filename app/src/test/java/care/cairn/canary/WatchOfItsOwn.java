package care.cairn.canary;

import java.time.LocalDate;

/** Asks what day it is instead of being told. Never called. */
public class WatchOfItsOwn {
    LocalDate today() {
        return LocalDate.now();
    }
}
