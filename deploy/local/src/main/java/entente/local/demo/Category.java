package entente.local.demo;

import java.util.List;

/** What the company buys: unit, usual price and order size, lead time, and words for items. */
enum Category {
    CASTINGS("castings", "PCE", 12.40, 400, 35, "Housing, Bracket, Cover, Flange"),
    MACHINING("machining", "PCE", 38.00, 120, 28, "Shaft, Bushing, Spindle, Manifold"),
    ELECTRONICS("electronics", "PCE", 41.70, 250, 45, "Control unit, Sensor, Harness"),
    DRIVES("drives", "PCE", 265.00, 40, 60, "Servo motor, Gearbox, Coupling"),
    PLASTICS("plastics", "PCE", 2.15, 3000, 21, "Cap, Seal ring, Clip, Tray"),
    STEEL("steel", "KGM", 1.35, 8000, 30, "Sheet 2 mm, Round bar 40 mm, Tube 60 mm"),
    CHEMICALS("chemicals", "KGM", 4.60, 900, 18, "Coolant, Degreaser, Coating"),
    PACKAGING("packaging", "PCE", 0.85, 6000, 14, "Carton, Foam insert, Pallet box"),
    LOGISTICS("logistics", "PCE", 410.00, 12, 10, "Container sea freight, Truck load");

    private final String code;
    private final String unit;
    private final double price;
    private final int quantity;
    private final int leadDays;
    private final String words; // an enum holds nothing that could change

    Category(String code, String unit, double price, int quantity, int leadDays, String words) {
        this.code = code;
        this.unit = unit;
        this.price = price;
        this.quantity = quantity;
        this.leadDays = leadDays;
        this.words = words;
    }

    String code() {
        return code;
    }

    String unit() {
        return unit;
    }

    /** Usual price per unit, in the supplier's currency. */
    double price() {
        return price;
    }

    /** Usual quantity of an order line. */
    int quantity() {
        return quantity;
    }

    int leadDays() {
        return leadDays;
    }

    List<String> words() {
        return List.of(words.split(", ", -1));
    }
}
