package care.cairn.core.tally.election;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotFileTest {

    private static BallotFile read(String name, String text) {
        return BallotFile.read(name, text.getBytes(UTF_8));
    }

    /** Such as {@code 3: Ann > Bob = Cat}. */
    private static List<String> orders(RankedBallots ballots) {
        List<String> orders = new ArrayList<>();
        for (int group = 0; group < ballots.groups(); group++) {
            StringBuilder order = new StringBuilder(ballots.count(group) + ":");
            for (int at = ballots.start(group); at < ballots.end(group); at++) {
                int mark = ballots.mark(at);
                order.append(mark < 0 ? " =" : at == ballots.start(group) ? "" : " >")
                        .append(' ')
                        .append(ballots.options().get(mark < 0 ? ~mark : mark));
            }
            orders.add(order.toString());
        }
        return orders;
    }

    @Test
    void csvAsScottishCouncilsPublishIt() {
        BallotFile file =
                read(
                        "ward.csv",
                        """
                        3,2,
                        103,1,
                        27,1,3,2,

                        2,3,1
                        "Candidate 1","Ann ""A"" Ames","Red (R)",
                        "Candidate 2","Bob","",
                        "Candidate 3","Çat","Blue",
                        "Hill, north",
                        """);
        assertThat(file.seats()).isEqualTo(2);
        assertThat(file.title()).isEqualTo("Hill, north");
        assertThat(file.ballots().options()).containsExactly("Ann \"A\" Ames", "Bob", "Çat");
        assertThat(file.ballots().total()).isEqualTo(132);
        assertThat(orders(file.ballots()))
                .containsExactly(
                        "103: Ann \"A\" Ames",
                        "27: Ann \"A\" Ames > Çat > Bob",
                        "2: Çat > Ann \"A\" Ames");
    }

    @Test
    void preflibWithEqualRanks() {
        BallotFile file =
                read(
                        "votes.TOI",
                        """
                        # TITLE: Logo
                        # ALTERNATIVE NAME 1: Swirl
                        # ALTERNATIVE NAME 2: Dot: small
                        # ALTERNATIVE NAME 3: None
                        4: 2,{1,3}
                        1: {3,2},1
                        2: 1
                        """);
        assertThat(file.title()).isEqualTo("Logo");
        assertThat(file.seats()).isZero();
        assertThat(orders(file.ballots()))
                .containsExactly(
                        "4: Dot: small > Swirl = None", "1: None = Dot: small > Swirl", "2: Swirl");
        assertThat(file.ballots().tied()).isTrue();
    }

    @Test
    void bltWithOneWhoWithdrew() {
        BallotFile file =
                read(
                        "club.blt",
                        """
                        4 2
                        -2
                        3 1 2 3 0
                        2 2 4=3 1 0
                        1 2 0
                        1 1=2=3 4 0
                        0
                        "Ann"
                        "Bob"
                        "Cat"
                        "Dan"
                        "Club"
                        """);
        assertThat(file.seats()).isEqualTo(2);
        assertThat(file.title()).isEqualTo("Club");
        assertThat(file.ballots().options()).containsExactly("Ann", "Cat", "Dan");
        assertThat(orders(file.ballots()))
                .containsExactly("3: Ann > Cat", "2: Dan = Cat > Ann", "1: Ann = Cat > Dan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.csv | 1,1;1,2;\"Candidate 1\",\"A\" | Line 2: There is no option 1.",
                "x.csv | 1,1;1,1,1;\"Candidate 1\",\"A\" | Line 2: A is ranked twice on one ballot.",
                "x.csv | 1,1;1,x;\"Candidate 1\",\"A\" | Line 2: Not a number.",
                "x.csv | 2,1;\"Candidate 1\",\"A\" | Line 1: There are 1 names.",
                "x.csv | 1,1;1,0;\"Candidate 1\",\"A\" | Line 2: Options are numbered from 1.",
                "x.csv | 1,1;99999999999,1;\"Candidate 1\",\"A\" | Line 2: A number is too large.",
                "x.csv | 1;1,1;\"Candidate 1\",\"A\" | Line 1: The first line is options,seats.",
                "x.csv | 1,1;1,-;\"Candidate 1\",\"A\" | Line 2: Not a number.",
                "x.csv | 1,1;2147483648,1;\"Candidate 1\",\"A\" | Line 2: A number is too large.",
                "x.blt | 1;1 1 0;0;\"A\" | Line 1: The first line is: options seats.",
                "x.blt | 0 1;0;\"A\" | Line 1: There are 1 names.",
                "x.blt | 2 1;0;\"A\" | Line 1: There are 1 names.",
                "x.blt | 1 1;1 1;0;\"A\" | Line 2: A ballot ends with 0.",
                "x.blt | 1 1;1 1 0;\"A\" | Line 3: Not a number.",
                "x.blt | 1 1;-2;0;\"A\" | Line 2: There is no such option.",
                "x.soi | # ALTERNATIVE NAME 1: A;1: 1;1; | ''",
                "x.txt | 1 | 'Ballots are read from .csv, .blt, .soi, .soc, .toi and .toc files.'"
            })
    void whatCannotBeReadIsRefusedWithItsLine(String name, String lines, String sentence) {
        String text = lines.replace(";", "\n");
        if (sentence.isEmpty()) {
            assertThat(read(name, text).ballots().total()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> read(name, text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(sentence);
        }
    }

    @Test
    void spacesBlankLinesAndTheLargestNumberAreRead() {
        BallotFile file =
                read(
                        "x.csv",
                        "\r\n  1,3,\r\n\t 2147483647,1,\n   \n\"Candidate 1\",\"A \"\"x\"\"\"");
        assertThat(orders(file.ballots())).containsExactly("2147483647: A \"x\"");
        assertThat(file.seats()).isEqualTo(3);
    }

    /** More options than bits in a word, and than numbers that are kept room for. */
    @Test
    void longBallotsAreRead() {
        int options = 130;
        StringBuilder file = new StringBuilder("130,1\n1");
        for (int i = 1; i <= options; i++) {
            file.append(',').append(i);
        }
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= options; i++) {
            names.append("\n\"Candidate %d\",\"c%d\"".formatted(i, i));
        }
        RankedBallots ballots =
                read("x.csv", file.toString() + "\n" + file.substring(6) + names).ballots();
        assertThat(ballots.total()).isEqualTo(2);
        assertThat(orders(ballots).getFirst()).startsWith("1: c1 > c2").endsWith("> c129 > c130");
        assertThatThrownBy(() -> read("x.csv", file + ",66" + names))
                .hasMessage("Line 2: c66 is ranked twice on one ballot.");
        assertThat(read("x.csv", "130,1\n1,2,66,130" + names).ballots().total()).isEqualTo(1);
    }
}
