package entente.governance.documents;

import entente.governance.people.Side;

/**
 * What a document is, whatever stands in it.
 *
 * @param side whose it is: its people write it, and the other side reads it as far as is shared
 */
public record Paper(Side side, String title, DocumentKind kind, InformationClass informationClass) {

    Paper in(InformationClass other) {
        return new Paper(side, title, kind, other);
    }
}
