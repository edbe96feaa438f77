package com.sparkify.warehouse.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who may connect to the stand-in. */
final class Logins {
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  void add(String user, String password) {
    passwords.put(user, password);
  }

  boolean admits(String user, String password) {
    return password.equals(passwords.get(user));
  }
}
