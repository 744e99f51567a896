/** Consent to mail: who agreed to what, how that is proven, and what customers wish since. */
@NullMarked
package dev.stammkunde.mail.consent;

import org.jspecify.annotations.NullMarked;
