/**
 * Mails as text: shipped and marketers' templates, checked, compiled once and rendered for each
 * customer.
 */
@NullMarked
package dev.stammkunde.email;

import org.jspecify.annotations.NullMarked;
