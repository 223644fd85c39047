package entente.governance.people;

import entente.governance.Chapters;
import org.junit.jupiter.api.Test;

class RosterChapterTest {

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new RosterChapter(), RosterEvent.CATEGORY);
    }
}
