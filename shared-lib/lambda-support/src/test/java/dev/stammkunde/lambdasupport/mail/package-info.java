@NullMarked
package dev.stammkunde.lambdasupport.mail;

import org.jspecify.annotations.NullMarked;
