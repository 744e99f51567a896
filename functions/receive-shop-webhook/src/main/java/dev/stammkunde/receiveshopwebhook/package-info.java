@NullMarked
package dev.stammkunde.receiveshopwebhook;

import org.jspecify.annotations.NullMarked;
