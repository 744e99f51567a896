package dev.stammkunde.mail;

/**
 * A mail as a customer reads it.
 *
 * @param subject without line breaks
 * @param text the same as {@code html} for who reads no HTML
 */
public record RenderedMail(String subject, String html, String text) {}
