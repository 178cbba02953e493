package care.cairn.app.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are run: they refuse to run as root, so for root they run without
 * root's rights, in a user namespace of their own or else as the user {@code nobody}.
 *
 * @param prefix what is written before the program, empty for an ordinary user
 * @param owner the user who must own the files, or -1 when that is whoever runs Cairn
 */
record WithoutRoot(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;

    /** The ways in the order of trial; the first is for ordinary users only. */
    static final WithoutRoot ORDINARY = new WithoutRoot(List.of(), -1);

    static final WithoutRoot OWN_NAMESPACE = new WithoutRoot(List.of("unshare", "-U"), -1);

    static final WithoutRoot AS_NOBODY =
            new WithoutRoot(
                    List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY);

    /** The way that works for this process. */
    static WithoutRoot forThisProcess() {
        return new UnixSystem().getUid() == 0 ? forRoot() : ORDINARY;
    }

    private static WithoutRoot forRoot() {
        for (WithoutRoot way : List.of(OWN_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new CannotStartException(
                "PostgreSQL refuses to run as root, and this machine offers neither unshare nor setpriv: start Cairn as an ordinary user.");
    }

    private boolean works() {
        Finished test = Finished.of(command(List.of("id", "-u")));
        return test.succeeded() && !test.output().strip().equals("0");
    }

    List<String> command(List<String> program) {
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    /** Gives a file, or a folder and all in it, to the user whom PostgreSQL's programs run as. */
    void give(Path file) {
        if (owner < 0) {
            return;
        }
        try (Stream<Path> files = Files.walk(file)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new CannotStartException(
                    "%s could not be given to the user nobody, whom PostgreSQL must run as here (%s): start Cairn as an ordinary user."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
