package org.assist.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assist.rulebook.Inn.Bed;
import org.assist.rulebook.Inn.Mood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a changed file of rules is read. */
class RulePollTests {

    private static final Bed MERRY = new Bed(Mood.MERRY, 2);
    private static final Bed TIRED = new Bed(Mood.TIRED, 0);

    @TempDir
    private Path folder;
    private Rulebook rulebook;
    private RulePoll poll;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("inn"));
        write("bed.drl", Inn.NO_BED);
        write("beds.csv", Inn.BEDS);
        rulebook = new Rulebook(List.of(Inn.QUESTION), folder.toString());
        poll = new RulePoll(rulebook, folder);
        poll.look();
    }

    @Test
    void halfATableThatIsStillBeingWrittenIsNotReadThoughItIsATable() throws IOException {
        write("beds.csv", Inn.BEDS.substring(0, Inn.BEDS.indexOf("TIRED")));
        poll.look();
        assertThat(beds()).as("while it is written").containsExactly(MERRY, TIRED);

        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED,1"));
        poll.look();
        assertThat(beds()).as("before it lay still").containsExactly(MERRY, TIRED);
        poll.look();
        assertThat(beds()).containsExactly(MERRY, new Bed(Mood.TIRED, 1));
    }

    private List<Bed> beds() {
        return rulebook.rows("inn", Bed.class);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve("inn").resolve(name), content);
    }
}
