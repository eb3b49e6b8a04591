"""Talk with those who work at a business: every flow here is only for its members, each tap authorised anew."""
