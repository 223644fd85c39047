package entente.governance.kickoff;

import entente.governance.Chapters;
import org.junit.jupiter.api.Test;

class WorkshopChapterTest {

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new WorkshopChapter(), WorkshopEvent.CATEGORY);
    }
}
