package dev.stammkunde.media;

/** Whether a picture is offered to who writes mails. It is served in any case. */
public enum PictureState {
    OFFERED,
    ARCHIVED
}
