"""What the exception classes can do beyond being raised; rvm.objects.errors declares them."""
