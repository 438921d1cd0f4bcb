# Not built in CI: no container engine runs there. "docker build -t lede . && docker run -p 8080:8080 lede"
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
WORKDIR /lede
RUN apk add --no-cache clang build-base zlib-dev
COPY . .
RUN dotnet publish src/Lede.Service -c Release -p:PublishAot=true -o /out && rm -f /out/*.dbg /out/*.pdb

FROM build AS build-cli
RUN dotnet publish src/Lede.Cli -c Release -o /cli

# The command line, for workers: "docker build --target cli -t lede-cli ."
FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine AS cli
COPY --from=build-cli /cli /app
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/Lede.Cli.dll"]

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine
COPY --from=build /out /app
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=2s CMD wget -q -O /dev/null http://localhost:8080/health/ready || exit 1
ENTRYPOINT ["/app/Lede.Service"]
