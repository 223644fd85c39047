package entente.innovation.initiatives;

import entente.innovation.suppliers.Side;
import entente.platform.Words;
import org.jspecify.annotations.Nullable;

/** How pages speak of initiatives. */
public record PipelineWords() implements Words {

    /** How a stage looks; a stopped initiative is over, whichever it had reached. */
    public String tone(Stage stage, @Nullable Object stopped) {
        if (stopped != null) {
            return "";
        }
        return switch (stage) {
            case COMMERCIALISED -> "good";
            case IDEA, ASSESSED, PILOT, SCALE -> "busy";
        };
    }

    public String side(Side side) {
        return switch (side) {
            case OURS -> "Ours";
            case THEIRS -> "The partner's";
        };
    }

    /** How far a milestone slipped. */
    public String slip(long days) {
        if (days == 0) {
            return "on its day";
        }
        long much = Math.abs(days);
        return much + (much == 1 ? " day " : " days ") + (days > 0 ? "later" : "earlier");
    }
}
