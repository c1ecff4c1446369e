return await Platform.Gate.Commands.CommandLine.RunAsync(args);
