package care.cairn.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** A running PostgreSQL server of one data folder, as its own pid file tells. */
record Postmaster(ProcessHandle process, int port) {

    /** The one that the folder's pid file names, if it runs and is really this folder's. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(pidFile(cluster));
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .map(process -> new Postmaster(process, port))
                    .filter(Postmaster::alive)
                    .filter(postmaster -> postmaster.serves(cluster));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Whether any program at all has the number that the folder's pid file names. */
    static boolean numberIsTaken(Path cluster) {
        try (Stream<String> lines = Files.lines(pidFile(cluster))) {
            return lines.findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether it runs; one that has died and that nobody has buried yet does not. */
    boolean alive() {
        return process.isAlive() && !unburied();
    }

    private boolean unburied() {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private boolean serves(Path cluster) {
        ProcessHandle.Info info = process.info();
        boolean named =
                info.arguments().map(Arrays::asList).orElse(List.of()).contains(cluster.toString());
        return named || standsIn(cluster);
    }

    private boolean standsIn(Path cluster) {
        try {
            return Path.of("/proc/" + process.pid() + "/cwd").toRealPath().equals(cluster);
        } catch (IOException e) {
            return false;
        }
    }
}
