package entente.governance.charter;

import entente.governance.Chapters;
import org.junit.jupiter.api.Test;

class CharterChapterTest {

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new CharterChapter(), CharterEvent.CATEGORY);
    }
}
