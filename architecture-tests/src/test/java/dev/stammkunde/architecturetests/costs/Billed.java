package dev.stammkunde.architecturetests.costs;

/** What AWS bills of a purchase, in the units that it counts. */
enum Billed {
    /** Of an HTTP API, up to 512 KB each. */
    HTTP_REQUEST("API Gateway", "requests"),
    FUNCTION_REQUEST("Lambda", "requests"),
    FUNCTION_GB_SECOND("Lambda", "GB-seconds"),
    /** Published on a bus of our own, by chunks of 64 KB. Rules and their targets are free. */
    BUS_EVENT("EventBridge", "events"),
    ARCHIVED_GB("EventBridge", "GB archived"),
    /** Of a standard queue, by chunks of 64 KB: what sends, receives or deletes up to ten. */
    QUEUE_REQUEST("SQS", "requests"),
    WRITE_UNIT("DynamoDB", "write units"),
    READ_UNIT("DynamoDB", "read units"),
    /** Each object that is written, of any size. What it takes to keep costs by the month. */
    OBJECT_PUT("S3", "PUT requests"),
    LOG_GB("CloudWatch Logs", "GB");

    private final String service;
    private final String unit;

    Billed(String service, String unit) {
        this.service = service;
        this.unit = unit;
    }

    String service() {
        return service;
    }

    String unit() {
        return unit;
    }
}
