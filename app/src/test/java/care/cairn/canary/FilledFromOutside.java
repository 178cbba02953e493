package care.cairn.canary;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A bean that is not whole when it is made. Never called. */
public class FilledFromOutside {
    @Autowired InstantSource clock;
}
