@NullMarked
package dev.stammkunde.mail.pages;

import org.jspecify.annotations.NullMarked;
