package entente.scorecard.metrics;

/**
 * The metrics that code of this package calculates; what they mean is in {@link ShippedMetrics}.
 */
public enum Metric {
    OTIF("otif"),
    FILL_RATE("fill-rate"),
    LEAD_TIME_MEAN("lead-time-mean"),
    LEAD_TIME_SIGMA("lead-time-sigma"),
    PPM("ppm"),
    QUALITY_IMPROVEMENT("quality-improvement"),
    PPV("ppv"),
    PPV_RATE("ppv-rate"),
    INVOICE_VARIANCE("invoice-variance"),
    MARKET_PREMIUM("market-premium"),
    CONFIRMATION_TIME("confirmation-time"),
    COMPLAINT_RESOLUTION_TIME("complaint-resolution-time"),
    SPEND("spend"),
    COMMITS_PAST_DUE("commits-past-due"),
    TCO_INDEX("tco-index"),
    INNOVATION_CONTRIBUTION("innovation-contribution");

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The shipped definition. */
    public MetricKey key() {
        return new MetricKey(code, 1);
    }
}
